-- One row for each credential that was ever written. A deleted one keeps its version, without a secret.
-- The tenant is empty for what belongs to the installation.
CREATE TABLE IF NOT EXISTS remote_hiring_credential (
  tenant VARCHAR(128) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  environment VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  version BIGINT NOT NULL,
  master_key VARCHAR(64),
  sealed VARCHAR,
  PRIMARY KEY (tenant, kind, environment, name)
);
