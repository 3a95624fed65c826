-- Owned by the module directory. The name that somebody showed to the other by their own act: by
-- writing, by passing words on, by accepting or proposing an introduction. Without such an act the
-- other knows them by what the directory shows at that moment only.
alter table relay_side add column shown_name varchar(200);
alter table relay_introduction add column proposer_name varchar(200);

-- Of acts before this was written down, the name of today is the nearest that is known.
create temporary table name_of_today on commit drop as
    select a.id, left(coalesce(v.value, a.name), 200) as name
    from account a
    left join directory_person p on p.account_id = a.id
    left join directory_value v on v.person_id = p.id and v.field = 'FULL_NAME'
    where a.erased_at is null;
update relay_side s set shown_name = n.name
    from name_of_today n, relay_conversation c
    where n.id = s.account_id and c.id = s.conversation_id
      and (c.origin = 'INTRODUCTION' or exists (select 1 from relay_message m
        where m.conversation_id = s.conversation_id and m.sender_id = s.account_id
          and not m.withheld));
update relay_introduction i set proposer_name = n.name
    from name_of_today n where n.id = i.proposer_id;
