-- A letter waits here until it has been handed to the mail server, or stays for the mailbox page.
CREATE TABLE mail_message (
    id              uuid PRIMARY KEY,
    recipient       text        NOT NULL CHECK (length(recipient) <= 254),
    subject         text        NOT NULL CHECK (length(subject) <= 200),
    -- emptied once the letter was handed over: links in it are secrets
    body            text        NOT NULL CHECK (length(body) <= 20000),
    state           text        NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'KEPT')),
    created_at      timestamptz NOT NULL,
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text
);
CREATE INDEX mail_message_due ON mail_message (next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX mail_message_newest ON mail_message (created_at DESC);
