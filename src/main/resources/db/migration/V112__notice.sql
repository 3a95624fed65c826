CREATE TABLE notice (
    id         uuid PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account (id),
    kind       text        NOT NULL CHECK (length(kind) <= 60),
    title      text        NOT NULL CHECK (length(title) <= 200),
    text       text        NOT NULL CHECK (length(text) <= 2000),
    path       text        NOT NULL CHECK (length(path) <= 500),
    created_at timestamptz NOT NULL,
    read_at    timestamptz
);
CREATE INDEX notice_account ON notice (account_id, created_at DESC);
CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL;
