INSERT INTO ledger (evening, desk, sequence, uid, prisoner, kind, n, cause, undoes, reason, link)
VALUES (:evening, :desk, :sequence, :uid, :prisoner, :kind, :n, :cause, :undoes, :reason, :link)
