locals {
  oidc_host         = "token.actions.githubusercontent.com"
  oidc_provider_arn = var.oidc_provider_arn == null ? one(aws_iam_openid_connect_provider.github[*].arn) : var.oidc_provider_arn

  repository = split("/", var.repository)
  repository_subject = (var.repository_ids == null
    ? var.repository
    : "${local.repository[0]}@${var.repository_ids.owner}/${local.repository[1]}@${var.repository_ids.repository}"
  )
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.oidc_provider_arn == null ? 1 : 0

  url            = "https://${local.oidc_host}"
  client_id_list = ["sts.amazonaws.com"]
  tags           = var.tags
}

# One repository and one of its environments, word for word. A pull request, another branch or a fork has another
# subject; so has a job without the environment.
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.oidc_provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.oidc_host}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.oidc_host}:sub"
      values   = ["repo:${local.repository_subject}:environment:${var.environment}"]
    }
  }
}

resource "aws_iam_role" "workflow" {
  name_prefix        = "trainyard-"
  description        = "Reads and writes the store ${var.bucket}/${var.prefix} from the environment ${var.environment} of ${var.repository}."
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = var.tags
}

resource "aws_iam_role_policy" "store" {
  name   = "store"
  role   = aws_iam_role.workflow.id
  policy = data.aws_iam_policy_document.store.json
}

# What the code calls and nothing else. It never deletes what a version may need, never lists older versions, and never
# touches the settings of the bucket.
data "aws_iam_policy_document" "store" {
  # To list versions; and because S3 answers 403 instead of 404, for an object that is not there, to who may not list. A
  # condition on the prefix would not hold for the latter: reading an object names none.
  statement {
    sid       = "List"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.store.arn]
  }

  # GetObject is HeadObject too, and PutObject is creating, filling and completing an upload in parts.
  statement {
    sid       = "ReadAndCreate"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"]
    resources = ["${aws_s3_bucket.store.arn}/${var.prefix}/v1/*"]
  }

  # Once, when the store is created.
  statement {
    sid       = "ClearUpTheProbe"
    actions   = ["s3:DeleteObject"]
    resources = ["${aws_s3_bucket.store.arn}/${var.prefix}/v1/probe/*"]
  }

  # Only with a key of your own: to encrypt what is written, and to read it and put parts together.
  dynamic "statement" {
    for_each = var.kms_key_arn == null ? [] : [var.kms_key_arn]

    content {
      sid       = "UseTheKey"
      actions   = ["kms:GenerateDataKey", "kms:Decrypt"]
      resources = [statement.value]

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values   = ["s3.${data.aws_region.current.region}.amazonaws.com"]
      }
    }
  }
}

data "aws_region" "current" {}
