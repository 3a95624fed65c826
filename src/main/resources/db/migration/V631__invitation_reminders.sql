-- Owned by the module access. At most two reminders to an address, whatever it is invited to.
create table invitation_reminder (
    invitation_id uuid         not null references invitation on delete cascade,
    email_key     varchar(254) not null,
    number        int          not null check (number between 1 and 2),
    token_hash    bytea        not null unique,
    at            timestamptz  not null,
    primary key (email_key, number)
);
create index invitation_reminder_of_invitation on invitation_reminder (invitation_id);
create index invitation_open on invitation (created_at) where redeemed_at is null;
