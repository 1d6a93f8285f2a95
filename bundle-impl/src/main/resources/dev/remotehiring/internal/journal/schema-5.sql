-- oldest: 3
ALTER TABLE rh_connection ADD COLUMN IF NOT EXISTS worked_at BIGINT;

ALTER TABLE rh_connection ADD COLUMN IF NOT EXISTS failed_at BIGINT;

ALTER TABLE rh_connection ADD COLUMN IF NOT EXISTS failure VARCHAR(2000);

ALTER TABLE rh_consent ADD COLUMN IF NOT EXISTS invitation VARCHAR(36);

CREATE TABLE IF NOT EXISTS rh_invitation (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  secret_hash VARCHAR(64) NOT NULL,
  issuer VARCHAR(200) NOT NULL,
  tenant VARCHAR(128) NOT NULL,
  user_id VARCHAR(128) NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT,
  ended VARCHAR(32)
);

CREATE UNIQUE INDEX IF NOT EXISTS rh_invitation_secret ON rh_invitation (secret_hash);

CREATE INDEX IF NOT EXISTS rh_invitation_tenant ON rh_invitation (issuer, tenant);
