resource "aws_s3_bucket" "store" {
  #checkov:skip=CKV_AWS_18:Who did what is in the store's own hash-chained log; access logs need a second bucket, which is yours to choose.
  #checkov:skip=CKV_AWS_144:A copy in a second region doubles the bill; it is yours to choose.
  #checkov:skip=CKV_AWS_145:Encrypted with a key of your own where kms_key_arn names one.
  #checkov:skip=CKV2_AWS_62:Nothing listens to events of the bucket.
  bucket = var.bucket
  tags   = var.tags

  # Models in service and all history are in here.
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "store" {
  bucket                  = aws_s3_bucket.store.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "store" {
  bucket = aws_s3_bucket.store.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# Every key is written once, so an object has an older version only where somebody deleted or replaced it by mistake:
# then the older version is the one to restore.
resource "aws_s3_bucket_versioning" "store" {
  bucket = aws_s3_bucket.store.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "store" {
  bucket = aws_s3_bucket.store.id

  rule {
    bucket_key_enabled = var.kms_key_arn != null

    apply_server_side_encryption_by_default {
      sse_algorithm     = var.kms_key_arn == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
  }
}

# No rule expires an object of the store, nor an older version of one: a version that nobody has read for years may be
# the one that serves. What goes is what no version can need.
resource "aws_s3_bucket_lifecycle_configuration" "store" {
  bucket = aws_s3_bucket.store.id

  # The rules speak of versions.
  depends_on = [aws_s3_bucket_versioning.store]

  rule {
    id     = "uploads-that-nobody-ended"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  # The race with which a new store proves its bucket; its objects are deleted at once.
  rule {
    id     = "leftovers-of-the-probe"
    status = "Enabled"

    filter {
      prefix = "${var.prefix}/v1/probe/"
    }

    expiration {
      days = 1
    }

    noncurrent_version_expiration {
      noncurrent_days = 1
    }
  }
}

resource "aws_s3_bucket_policy" "store" {
  bucket = aws_s3_bucket.store.id
  policy = data.aws_iam_policy_document.bucket.json

  # Else S3 may call the policy public for a moment and refuse it.
  depends_on = [aws_s3_bucket_public_access_block.store]
}

data "aws_iam_policy_document" "bucket" {
  statement {
    sid       = "NothingUnencryptedOnTheWay"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.store.arn, "${aws_s3_bucket.store.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  # Records and logs are facts: nobody, an administrator included, replaces one by accident.
  statement {
    sid     = "RecordsAreCreatedAndNeverReplaced"
    effect  = "Deny"
    actions = ["s3:PutObject"]
    resources = [
      "${aws_s3_bucket.store.arn}/${var.prefix}/v1/store.json",
      "${aws_s3_bucket.store.arn}/${var.prefix}/v1/art/*",
    ]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Null"
      variable = "s3:if-none-match"
      values   = ["true"]
    }

    condition {
      test     = "Bool"
      variable = "s3:ObjectCreationOperation"
      values   = ["true"]
    }
  }
}
