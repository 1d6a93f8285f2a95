-- oldest: 2
CREATE TABLE IF NOT EXISTS rh_lease (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  owner VARCHAR(36),
  fence BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  quiet_until BIGINT NOT NULL,
  note VARCHAR(20000)
);

CREATE TABLE IF NOT EXISTS rh_dropped_secret (
  fingerprint VARCHAR(64) NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS rh_connection (
  tenant VARCHAR(128) NOT NULL,
  issuer VARCHAR(200) NOT NULL,
  connection VARCHAR(64) NOT NULL,
  look_at BIGINT NOT NULL,
  PRIMARY KEY (tenant, issuer, connection)
);

CREATE INDEX IF NOT EXISTS rh_connection_look ON rh_connection (issuer, look_at);

ALTER TABLE rh_hire DROP CONSTRAINT IF EXISTS rh_hire_attempt;

ALTER TABLE rh_hire ADD CONSTRAINT rh_hire_attempt UNIQUE (tenant, issuer, application, attempt);

ALTER TABLE rh_hire DROP CONSTRAINT IF EXISTS rh_hire_live;

ALTER TABLE rh_hire ADD CONSTRAINT rh_hire_live UNIQUE (tenant, issuer, application, live);
