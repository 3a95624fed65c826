package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItems;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of those who ask to join; the network's organizers and administrators decide. */
@Service
@Transactional
public class JoiningRequests implements WorkItems {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Invitations invitations;
    private final MailService mails;
    private final AuditTrail audit;
    private final Clock clock;

    JoiningRequests(
            JdbcClient jdbc,
            CurrentAccount current,
            Invitations invitations,
            MailService mails,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.invitations = invitations;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait, oldest first, at most 100. */
    @Transactional(readOnly = true)
    public List<JoiningRequest> waitingRequests() {
        requireDecider();
        return jdbc.sql(
                        """
                        select id, email, name, organisation, reason, at from joining_request
                        where state = 'WAITING' order by at, id limit ?
                        """)
                .param(MOST)
                .query((row, n) ->
                        new JoiningRequest(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Sends the invitation by which the applicant becomes a member. */
    public void approve(UUID id) {
        AccountId by = requireDecider();
        String email = settle(id, "APPROVED", by);
        invitations.send(
                EmailAddress.of(email),
                "network:" + NetworkRole.MEMBER,
                "Your request to join the network in Plenary was approved.",
                by);
        audit.record("joining-approved", "joining-request", id.toString(), Map.of());
    }

    /**
     * @param sentence told to the applicant as it is
     */
    public void decline(UUID id, String sentence) {
        AccountId by = requireDecider();
        String words = Texts.required("The answer", sentence, 1000);
        String email = settle(id, "DECLINED", by);
        mails.send(
                new Mail(
                        email,
                        "Your request to join Plenary",
                        "The organizers of the network did not approve your request. They write:\n\n"
                                + words
                                + "\n\nWhat you wrote in your request is deleted after 90 days.\n"));
        audit.record("joining-declined", "joining-request", id.toString(), Map.of());
    }

    /** Of two who decide at the same moment one does. */
    private String settle(UUID id, String state, AccountId by) {
        return jdbc.sql(
                        """
                        update joining_request set state = ?, handled_by = ?, handled_at = ?
                        where id = ? and state = 'WAITING' returning email
                        """)
                .params(state, by.value(), Timestamp.from(clock.instant()), id)
                .query(String.class)
                .optional()
                .orElseThrow(() ->
                        new NotFound("This request does not wait any more; somebody answered it."));
    }

    /** Home's item: one for all that wait. */
    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!mayDecide()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select count(*), min(at) from
                          (select at from joining_request where state = 'WAITING'
                           order by at limit ?) w having count(*) > 0
                        """)
                .param(WorkItem.COUNTED + 1)
                .query((row, n) ->
                        new WorkItem(
                                WorkItem.Need.DECIDE,
                                WorkItem.counted(
                                        row.getInt(1), "A request to join", "requests to join"),
                                "/app/joining",
                                "The network",
                                row.getTimestamp(2).toInstant()))
                .list();
    }

    private boolean mayDecide() {
        return current.has(NetworkRole.ORGANIZER) || current.has(NetworkRole.ADMINISTRATOR);
    }

    private AccountId requireDecider() {
        if (!mayDecide()) {
            throw new NotAllowed("Requests to join are answered by the network's organizers.");
        }
        return current.require();
    }
}
