package org.plenary.mail;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Opens the module's inside to tests of letters that others write. */
@Component
public class MailTestSupport {
    private final MailDelivery delivery;

    MailTestSupport(MailDelivery delivery) {
        this.delivery = delivery;
    }

    public void deliverDue(JavaMailSender server) {
        delivery.deliverDue(server);
    }
}
