-- Owned by the module directory.

-- A file of people that was brought in.
create table people_import (
    id          uuid primary key,
    file_name   varchar(200) not null,
    imported_at timestamptz  not null, -- when it was complete: what changed later was changed by somebody
    imported_by uuid         not null references account,
    undone_at   timestamptz
);
create index people_import_newest on people_import (imported_at desc);

-- Each entry that it made or added to.
create table people_import_entry (
    import_id uuid   not null references people_import on delete cascade,
    person_id uuid   not null references directory_person,
    made      boolean not null,
    before    jsonb, -- values before something was added; null for entries that the import made
    ties      uuid[] not null, -- affiliations that it added
    primary key (import_id, person_id)
);
create index people_import_entry_of_person on people_import_entry (person_id);
