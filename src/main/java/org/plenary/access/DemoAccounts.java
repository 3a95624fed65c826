package org.plenary.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the demo network, made at the first start in {@link DemoMode} and never else. */
@Component
@Order(10)
public class DemoAccounts implements ApplicationRunner {
    public static final String PASSWORD = "demo-plenary-demo";

    /** Who there is; the address is the name in small letters at plenary.test. */
    public enum Person {
        ADMIN("looks after accounts", NetworkRole.ADMINISTRATOR),
        ORGANIZER("runs workshops", NetworkRole.ORGANIZER),
        RAPPORTEUR("answers for a session’s summary", NetworkRole.MEMBER),
        PARTICIPANT("writes notes in sessions", null),
        MEMBER("reads and finds contacts", NetworkRole.MEMBER);

        private final String does;
        private final @Nullable NetworkRole role;

        Person(String does, @Nullable NetworkRole role) {
            this.does = does;
            this.role = role;
        }

        public String email() {
            return name().toLowerCase(java.util.Locale.ROOT) + "@plenary.test";
        }

        /** Half a sentence, such as "runs workshops". */
        public String does() {
            return does;
        }
    }

    private final DemoMode mode;
    private final AccountRepository repository;
    private final Accounts accounts;
    private final Passwords passwords;

    DemoAccounts(
            DemoMode mode, AccountRepository repository, Accounts accounts, Passwords passwords) {
        this.mode = mode;
        this.repository = repository;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (!mode.active()) {
            return;
        }
        for (Person person : Person.values()) {
            if (repository.findByEmailKey(person.email()).isEmpty()) {
                make(person);
            }
        }
    }

    private void make(Person person) {
        String word =
                person.name().charAt(0)
                        + person.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        var account =
                accounts.create(
                        EmailAddress.of(person.email()),
                        "Demo "
                                + (person == Person.ADMIN
                                        ? "administrator"
                                        : word.toLowerCase(java.util.Locale.ROOT)),
                        person.role == null ? Set.of() : Set.of(person.role));
        account.passwordHash = passwords.hash(PASSWORD, account.email, account.name);
    }

    /** Empty outside demo mode: the sign-in page then shows none. */
    public List<Person> shown() {
        return mode.active() ? Arrays.asList(Person.values()) : List.of();
    }
}
