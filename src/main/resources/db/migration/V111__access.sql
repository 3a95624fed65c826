CREATE TABLE account (
    id               uuid PRIMARY KEY,
    email            text        NOT NULL CHECK (length(email) <= 254),
    -- the address in small letters: one account per address
    email_key        text        NOT NULL UNIQUE,
    name             text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- Argon2id; null until a password was chosen
    password_hash    text,
    suspended_at     timestamptz,
    created_at       timestamptz NOT NULL,
    version          int         NOT NULL DEFAULT 0
);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account (id),
    role       text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'ORGANIZER', 'MEMBER')),
    PRIMARY KEY (account_id, role)
);
CREATE INDEX account_role_by_role ON account_role (role, account_id);

-- A browser that stays signed in. The token itself is only in that browser's cookie.
CREATE TABLE signed_in_device (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account (id),
    token_hash   bytea       NOT NULL UNIQUE,
    label        text        NOT NULL CHECK (length(label) <= 120),
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX signed_in_device_account ON signed_in_device (account_id);

CREATE TABLE invitation (
    id          uuid PRIMARY KEY,
    email       text        NOT NULL CHECK (length(email) <= 254),
    email_key   text        NOT NULL,
    -- what redeeming gives, such as network:MEMBER or workshop:<id>:PARTICIPANT
    granted     text        NOT NULL CHECK (length(granted) <= 200),
    why         text        NOT NULL CHECK (length(why) <= 500),
    token_hash  bytea       NOT NULL UNIQUE,
    invited_by  uuid REFERENCES account (id),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    redeemed_at timestamptz,
    redeemed_by uuid REFERENCES account (id)
);
CREATE INDEX invitation_email ON invitation (email_key, created_at DESC);

-- Links that set a password (1 hour) or make the first administrator (24 hours).
CREATE TABLE one_time_link (
    id         uuid PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('PASSWORD', 'FIRST_ADMINISTRATOR')),
    account_id uuid REFERENCES account (id),
    token_hash bytea       NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX one_time_link_account ON one_time_link (account_id);

CREATE TABLE audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    -- null: the system itself, or someone who had not signed in
    actor        uuid REFERENCES account (id),
    action       text        NOT NULL CHECK (length(action) <= 100),
    subject_type text        NOT NULL CHECK (length(subject_type) <= 60),
    subject_id   text        NOT NULL CHECK (length(subject_id) <= 200),
    details      jsonb       NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id DESC);
CREATE INDEX audit_entry_actor ON audit_entry (actor, id DESC);
