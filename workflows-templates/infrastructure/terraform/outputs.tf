output "store" {
  description = "The input store of the actions."
  value       = "s3://${aws_s3_bucket.store.id}/${var.prefix}"
}

output "role" {
  description = "The role for aws-actions/configure-aws-credentials, as role-to-assume."
  value       = aws_iam_role.workflow.arn
}

output "region" {
  description = "The region for aws-actions/configure-aws-credentials, as aws-region."
  value       = data.aws_region.current.region
}
