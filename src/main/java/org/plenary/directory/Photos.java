package org.plenary.directory;

import java.util.Map;
import java.util.Optional;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos of people, seen by the same overlap of tags as what they say of themselves. Whoever
 * may change the profile may change its photo.
 */
@Service
@Transactional
public class Photos {
    /** The largest file that is taken, in bytes. */
    public static final int MAX_BYTES = SquarePhoto.MAX_BYTES;

    private final PhotoRows photos;
    private final PersonRows people;
    private final PersonValues values;
    private final Profiles profiles;
    private final Viewers viewers;
    private final Limits limits;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Photos(
            PhotoRows photos,
            PersonRows people,
            PersonValues values,
            Profiles profiles,
            Viewers viewers,
            Limits limits,
            CurrentAccount current,
            AuditTrail audit) {
        this.photos = photos;
        this.people = people;
        this.values = values;
        this.profiles = profiles;
        this.viewers = viewers;
        this.limits = limits;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Keeps a square cut from the middle of the picture; the last one wins, the same twice is once.
     *
     * @param upload a JPEG or PNG of at most {@link #MAX_BYTES}, whatever its file was called
     * @throws InvalidInput when it is none, too large, or cannot be read; what was there stays
     * @throws NotAllowed when the profile is somebody else's
     * @throws NotFound when there is nobody
     */
    public void put(PersonId person, byte[] upload, Audience audience) {
        profiles.changeable(person);
        limits.sentPhoto(viewers.current());
        byte[] jpeg = SquarePhoto.of(upload);
        people.lock(person);
        profiles.changeable(person);
        if (photos.put(person, jpeg, audience, values.tags(person, audience))) {
            changed(person, "photo-changed", Map.of("audience", audience.name()));
        }
    }

    /** Shows the photo that is kept to somebody else; without one nothing happens. */
    public void showTo(PersonId person, Audience audience) {
        people.lock(person);
        profiles.changeable(person);
        if (photos.showTo(person, audience, values.tags(person, audience))) {
            changed(person, "photo-audience-changed", Map.of("audience", audience.name()));
        }
    }

    /** Twice is once. */
    public void remove(PersonId person) {
        people.lock(person);
        profiles.changeable(person);
        if (photos.remove(person)) {
            changed(person, "photo-removed", Map.of());
        }
    }

    /** Nothing, when the current account may not see the photo or the name, or there is none. */
    @Transactional(readOnly = true)
    public Optional<Photo> read(PersonId asked) {
        return read(viewers.current(), asked);
    }

    /** The own photo as others find it. */
    @Transactional(readOnly = true)
    public Optional<Photo> seenBy(Eyes eyes) {
        return values.of(current.require())
                .flatMap(me -> read(profiles.viewer(eyes, current.require()), me));
    }

    Optional<Photo> read(Viewer viewer, PersonId asked) {
        return photos.seen(viewer, people.whoIs(asked));
    }

    private void changed(PersonId person, String action, Map<String, String> facts) {
        people.touch(person);
        audit.record(action, "person", person.toString(), facts);
    }
}
