variable "bucket" {
  description = "The name of the bucket that is made; it holds the store and nothing else."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "A bucket's name has 3 to 63 lower-case letters, digits, dots and dashes."
  }
}

variable "prefix" {
  description = "Where the store lies in the bucket, as in s3://BUCKET/PREFIX, without slashes at its ends."
  type        = string
  default     = "trainyard"

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$", var.prefix))
    error_message = "A prefix has letters, digits, dots, dashes and underscores, and slashes only between them."
  }
}

variable "repository" {
  description = "The one repository that may take the role, as OWNER/NAME."
  type        = string

  # A wildcard here would let other repositories in.
  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "A repository is written OWNER/NAME, without a wildcard."
  }
}

variable "repository_ids" {
  description = "The numbers of owner and repository, where GitHub puts them into the subject of its tokens (repo:OWNER@ID/NAME@ID:…); null where it does not."
  type = object({
    owner      = number
    repository = number
  })
  default = null
}

variable "environment" {
  description = "The one environment of that repository that may take the role; its protection rules decide who and from which branch."
  type        = string

  # A colon would begin another claim of the subject.
  validation {
    condition     = can(regex("^[A-Za-z0-9._/-]+$", var.environment))
    error_message = "An environment is named by letters, digits, dots, dashes, underscores and slashes, without a wildcard."
  }
}

variable "oidc_provider_arn" {
  description = "The account's identity provider for token.actions.githubusercontent.com, of which there can be one; null to make it."
  type        = string
  default     = null
}

variable "kms_key_arn" {
  description = "A key of your own that encrypts the bucket; null to let S3 encrypt with its own."
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags of everything that is made."
  type        = map(string)
  default     = {}
}
