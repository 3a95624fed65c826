package org.plenary.publishing;

import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.plenary.access.AsAccount;
import org.plenary.framework.Adoption;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.Items;
import org.plenary.framework.OpenMatter;
import org.plenary.framework.RoundPurpose;
import org.plenary.framework.TestMatters;
import org.springframework.stereotype.Component;

/** Takes frameworks from draft to adopted in their editor's name, for tests. */
@Component
public class ReleaseScene {
    private final Frameworks frameworks;
    private final FrameworkReleases releases;
    private final Adoption adoption;
    private final Items items;

    ReleaseScene(
            Frameworks frameworks, FrameworkReleases releases, Adoption adoption, Items items) {
        this.frameworks = frameworks;
        this.releases = releases;
        this.adoption = adoption;
        this.items = items;
    }

    public FrameworkRelease consult(Cast cast) {
        return call(
                cast.editor(),
                () -> releases.releaseForConsultation(cast.framework(), details(cast).version()));
    }

    /** What a test did not ask to be open is waived first. */
    public FrameworkRelease adopt(Cast cast) {
        return call(
                cast.editor(),
                () -> {
                    List<OpenMatter> others =
                            adoption.outlook(cast.framework()).open().stream()
                                    .filter(m -> !m.kind().equals(TestMatters.KIND))
                                    .toList();
                    adoption.waive(cast.framework(), others, "Not what this test is about.");
                    return releases.adopt(cast.framework(), details(cast).version());
                });
    }

    public void begin(Cast cast, RoundPurpose purpose, String note) {
        AsAccount.run(
                cast.editor(),
                () -> adoption.begin(cast.framework(), details(cast).version(), purpose, note));
    }

    public void retitle(Cast cast, ItemId id, String title) {
        AsAccount.run(
                cast.editor(),
                () -> {
                    Item item = items.get(id);
                    items.edit(id, item.version(), item.plan().withText(title, item.text()));
                });
    }

    public FrameworkDetails details(Cast cast) {
        return call(cast.editor(), () -> frameworks.get(cast.framework()));
    }
}
