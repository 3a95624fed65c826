package org.plenary.access.ui;

import org.plenary.access.Joining;
import org.plenary.access.PrivacyNotice;
import org.plenary.base.ui.CollectionNotice;

/** The privacy notice as a part of this module's forms. */
final class Privacy {
    private Privacy() {}

    static CollectionNotice beside(Joining joining) {
        PrivacyNotice notice = joining.notice();
        return new CollectionNotice(notice.purpose(), notice.controller(), notice.retention());
    }
}
