-- Who may speak for a body is named by the network's organizers, never by the person.
alter table affiliation add speaks_for_body boolean not null default false;
create index affiliation_of_speakers on affiliation (body_id) where speaks_for_body;
