package org.plenary.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.InvitationRedeemed;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotFound;
import org.plenary.directory.PersonRows.Person;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Joins an account with the person that organizers had entered, in the redeeming transaction. An
 * account that has a profile already takes over what it does not say itself.
 */
@Component
class Claims {
    private static final Pattern GRANT = Pattern.compile("directory:([0-9a-f-]{36})");

    private static final String MEMBERSHIP = "network:" + NetworkRole.MEMBER;

    private final PersonRows people;
    private final PersonValues values;
    private final PersonIndex index;
    private final PhotoRows photos;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Accounts accounts;

    Claims(
            PersonRows people,
            PersonValues values,
            PersonIndex index,
            PhotoRows photos,
            JdbcClient jdbc,
            AuditTrail audit,
            Accounts accounts) {
        this.people = people;
        this.values = values;
        this.index = index;
        this.photos = photos;
        this.jdbc = jdbc;
        this.audit = audit;
        this.accounts = accounts;
    }

    @EventListener
    void on(InvitationRedeemed redeemed) {
        Matcher grant = GRANT.matcher(redeemed.grant());
        if (grant.matches()) {
            claim(new PersonId(UUID.fromString(grant.group(1))), redeemed.account());
        } else if (redeemed.grant().equals(MEMBERSHIP)) {
            enterMember(redeemed.account());
        }
    }

    /** The one entry that organizers made with the proven address, else one with their name. */
    private void enterMember(AccountId account) {
        String email = accounts.get(account).email();
        List<PersonId> entered =
                jdbc
                        .sql(
                                """
                                select distinct p.id from directory_value v
                                join directory_person p on p.id = v.person_id
                                where v.field = 'EMAIL' and lower(v.value) = lower(?)
                                  and p.account_id is null and p.merged_into is null
                                  and p.erased_at is null and not p.canary
                                limit 2
                                """)
                        .param(email)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(PersonId::new)
                        .toList();
        if (entered.size() == 1) {
            claim(entered.getFirst(), account);
        } else if (values.of(account).isEmpty()) {
            String name = accounts.get(account).name();
            values.createOnce(account, List.of(new PersonValue(Field.FULL_NAME, name)));
        }
    }

    private void claim(PersonId invited, AccountId account) {
        // the entry may have gone into another one since the invitation
        PersonId id = people.whoIs(invited);
        people.lock(id);
        Person person =
                people.find(id)
                        .filter(p -> !p.claimed() && !p.merged())
                        .orElseThrow(() ->
                                new NotFound(
                                        "This entry in the directory is not open any more. Ask the network's organizers."));
        Optional<PersonId> own = values.of(account);
        if (own.isPresent()) {
            takeOver(person.id(), own.get());
        } else {
            people.claim(id, account);
            values.retag(id);
        }
        audit.record(
                "person-claimed", "person", id.toString(), Map.of("account", account.toString()));
    }

    private void takeOver(PersonId from, PersonId into) {
        people.lock(into);
        values.replace(into, joined(values.all(into), values.all(from)));
        jdbc.sql("delete from directory_value where person_id = ?").param(from.value()).update();
        jdbc.sql("update affiliation set person_id = ? where person_id = ?")
                .params(into.value(), from.value())
                .update();
        photos.move(from, into);
        photos.remove(from);
        index.remove(List.of(from));
        people.merge(from, into);
        people.find(into).ifPresent(p -> people.advance(into, p.version()));
        values.retag(into);
    }

    /** The person's own words come first and stay as they are. */
    static List<PersonValue> joined(List<PersonValue> own, List<PersonValue> more) {
        var all = new ArrayList<>(own);
        var counts = new EnumMap<Field, Integer>(Field.class);
        own.forEach(v -> counts.merge(v.field(), 1, Integer::sum));
        for (PersonValue v : more) {
            boolean known =
                    all.stream()
                            .anyMatch(o ->
                                    o.field() == v.field()
                                            && Tokens.fold(o.value())
                                                    .equals(Tokens.fold(v.value())));
            if (!known && counts.merge(v.field(), 1, Integer::sum) <= v.field().most()) {
                all.add(v);
            }
        }
        return all;
    }
}
