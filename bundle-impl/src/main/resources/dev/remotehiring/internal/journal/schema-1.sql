-- oldest: 1
CREATE TABLE IF NOT EXISTS rh_hire (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant VARCHAR(128) NOT NULL,
  application VARCHAR(128) NOT NULL,
  attempt INTEGER NOT NULL,
  live VARCHAR(4),
  state VARCHAR(32) NOT NULL,
  version BIGINT NOT NULL,
  issuer VARCHAR(200) NOT NULL,
  started_by VARCHAR(128) NOT NULL,
  started_by_name VARCHAR(400) NOT NULL,
  started_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  sent_by VARCHAR(128),
  connection VARCHAR(64),
  company VARCHAR(64),
  employment VARCHAR(64),
  details VARCHAR(1000000),
  searches INTEGER NOT NULL,
  searched_at BIGINT,
  CONSTRAINT rh_hire_attempt UNIQUE (tenant, application, attempt),
  CONSTRAINT rh_hire_live UNIQUE (tenant, application, live)
);

CREATE INDEX IF NOT EXISTS rh_hire_state ON rh_hire (state, issuer);

CREATE TABLE IF NOT EXISTS rh_consent (
  state_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  tenant VARCHAR(128) NOT NULL,
  user_id VARCHAR(128) NOT NULL,
  session_hash VARCHAR(64) NOT NULL,
  issuer VARCHAR(200) NOT NULL,
  hire VARCHAR(36),
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);

CREATE INDEX IF NOT EXISTS rh_consent_expiry ON rh_consent (expires_at);

CREATE TABLE IF NOT EXISTS rh_connection_request (
  hire VARCHAR(36) NOT NULL,
  asked VARCHAR(128) NOT NULL,
  asked_name VARCHAR(400) NOT NULL,
  tenant VARCHAR(128) NOT NULL,
  application VARCHAR(128) NOT NULL,
  asking VARCHAR(128) NOT NULL,
  asking_name VARCHAR(400) NOT NULL,
  asked_at BIGINT NOT NULL,
  PRIMARY KEY (hire, asked)
);

CREATE TABLE IF NOT EXISTS rh_audit (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  user_id VARCHAR(128) NOT NULL,
  action VARCHAR(64) NOT NULL,
  subject VARCHAR(128) NOT NULL,
  result VARCHAR(200) NOT NULL
);

CREATE INDEX IF NOT EXISTS rh_audit_tenant ON rh_audit (tenant, at);
