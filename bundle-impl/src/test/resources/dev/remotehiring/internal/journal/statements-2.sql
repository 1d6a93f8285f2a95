-- What a node of version 2 asks of the database, as its code was, with the names of its parameters.
-- Written down once; not to be changed when the code changes.

-- hire.live(tenant, issuer, application, live)
SELECT * FROM rh_hire WHERE tenant = ? AND issuer = ? AND application = ? AND live = ?;

-- hire.before(tenant, issuer, application)
SELECT * FROM rh_hire WHERE tenant = ? AND issuer = ? AND application = ? ORDER BY attempt DESC;

-- hire.begin(id, tenant, application, attempt, live, state, version, issuer, user, name, time, time, details, none)
INSERT INTO rh_hire (id, tenant, application, attempt, live, state, version, issuer, started_by, started_by_name, started_at, changed_at, details, searches) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?);

-- hire.refusedLongAgo(state, issuer, time)
SELECT * FROM rh_hire WHERE state = ? AND issuer = ? AND changed_at < ?;

-- hire.erase(details, id)
UPDATE rh_hire SET details = ? WHERE id = ?;

-- hire.find(tenant, issuer, id)
SELECT * FROM rh_hire WHERE tenant = ? AND issuer = ? AND id = ?;

-- hire.newest(tenant, issuer, application)
SELECT * FROM rh_hire h WHERE tenant = ? AND issuer = ? AND application IN (?) AND attempt = (SELECT MAX(attempt) FROM rh_hire n WHERE n.tenant = h.tenant AND n.issuer = h.issuer AND n.application = h.application);

-- hire.in(state, issuer, null)
SELECT * FROM rh_hire WHERE state = ? AND issuer = ? AND tenant = COALESCE(?, tenant) ORDER BY changed_at;

-- hire.change(state, live, state, time, user, connection, company, employment, details, none, null, tenant, issuer, id, version)
UPDATE rh_hire SET state = ?, live = ?, version = version + 1, changed_at = CASE WHEN state = ? THEN changed_at ELSE ? END, sent_by = ?, connection = ?, company = ?, employment = ?, details = ?, searches = ?, searched_at = ? WHERE tenant = ? AND issuer = ? AND id = ? AND version = ?;

-- hire.again(id)
SELECT * FROM rh_hire WHERE id = ?;

-- audit.write(row, tenant, time, user, action, id, result)
INSERT INTO rh_audit (id, tenant, at, user_id, action, subject, result) VALUES (?,?,?,?,?,?,?);

-- request.known(id, asked)
SELECT r.hire FROM rh_connection_request r JOIN rh_hire h ON h.id = r.hire WHERE r.hire = ? AND r.asked = ? AND r.asked_at >= h.changed_at;

-- request.forget(id, asked)
DELETE FROM rh_connection_request WHERE hire = ? AND asked = ? AND asked_at < (SELECT changed_at FROM rh_hire h WHERE h.id = rh_connection_request.hire);

-- request.add(id, asked, name, tenant, application, user, name, time)
INSERT INTO rh_connection_request (hire, asked, asked_name, tenant, application, asking, asking_name, asked_at) VALUES (?,?,?,?,?,?,?,?);

-- request.of(state, issuer, tenant, id)
SELECT r.* FROM rh_connection_request r JOIN rh_hire h ON h.id = r.hire WHERE h.state = ? AND h.issuer = ? AND r.tenant = ? AND r.hire = ? ORDER BY r.asked_at DESC;

-- request.to(state, issuer, tenant, asked)
SELECT r.* FROM rh_connection_request r JOIN rh_hire h ON h.id = r.hire WHERE h.state = ? AND h.issuer = ? AND r.tenant = ? AND r.asked = ? ORDER BY r.asked_at DESC;

-- consent.sweep(time)
DELETE FROM rh_consent WHERE expires_at < ?;

-- consent.add(hash, tenant, user, hash, issuer, id, time)
INSERT INTO rh_consent (state_hash, tenant, user_id, session_hash, issuer, hire, expires_at) VALUES (?,?,?,?,?,?,?);

-- consent.find(hash, issuer)
SELECT * FROM rh_consent WHERE state_hash = ? AND issuer = ?;

-- consent.use(time, hash)
UPDATE rh_consent SET used_at = ? WHERE state_hash = ? AND used_at IS NULL;

-- lease.look(time, row)
SELECT owner, fence, note, quiet_until, CASE WHEN ends_at > CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT) AND ends_at <= CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT) + CAST(? AS BIGINT) THEN 1 ELSE 0 END AS held FROM rh_lease WHERE name = ? FOR UPDATE;

-- lease.add(row, id, time)
INSERT INTO rh_lease (name, owner, fence, ends_at, quiet_until) VALUES (?,?,1,CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT) + CAST(? AS BIGINT),0);

-- lease.take(id, time, row)
UPDATE rh_lease SET owner = ?, fence = fence + 1, ends_at = CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT) + CAST(? AS BIGINT) WHERE name = ?;

-- lease.end(null, null, row, id, version)
UPDATE rh_lease SET ends_at = 0, note = COALESCE(CAST(? AS VARCHAR), note), quiet_until = COALESCE(CAST(? AS BIGINT), quiet_until) WHERE name = ? AND owner = ? AND fence = ? AND ends_at > CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT);

-- secret.drop(hash, time, hash)
INSERT INTO rh_dropped_secret (fingerprint, at) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM rh_dropped_secret WHERE fingerprint = ?);

-- secret.all()
SELECT fingerprint FROM rh_dropped_secret;

-- upkeep.put(time, tenant, issuer, connection)
UPDATE rh_connection SET look_at = ? WHERE tenant = ? AND issuer = ? AND connection = ?;

-- upkeep.add(tenant, issuer, connection, time)
INSERT INTO rh_connection (tenant, issuer, connection, look_at) VALUES (?,?,?,?);

-- upkeep.next(issuer, time)
SELECT tenant, connection FROM rh_connection WHERE issuer = ? AND look_at <= ? ORDER BY look_at FETCH FIRST 1 ROWS ONLY FOR UPDATE;

-- upkeep.forget(tenant, issuer, connection)
DELETE FROM rh_connection WHERE tenant = ? AND issuer = ? AND connection = ?;
