package org.plenary.directory.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.BodyDetails;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodyPlan;
import org.plenary.directory.BodySummary;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.MemberBodies;
import org.plenary.workshop.BodyKind;

/** UC-64: organizers enter and correct a member body. */
@Route("directory/bodies/:slug/edit")
@RouteAlias("directory/bodies/new")
@PermitAll
class BodyEditView extends EditPage implements BeforeEnterObserver {
    private final transient MemberBodies bodies;
    private final TextField name = Parts.field("Name", 300);
    private final TextField language = Parts.field("Language of this name", 20);
    private final TextArea others = new TextArea("Names in other languages");
    private final TextField code = Parts.field("Short code", 40);
    private final Select<BodyKind> kind = new Select<>();
    private final TextField jurisdiction = Parts.field("Jurisdiction", 100);
    private final ComboBox<BodySummary> parent = new ComboBox<>("Part of");
    private final TextField ror = Parts.field("ROR id", 40);
    private final MultiSelectComboBox<BodySummary> before = new MultiSelectComboBox<>("Came from");
    private @Nullable BodyDetails stored;

    BodyEditView(MemberBodies bodies) {
        this.bodies = bodies;
        language.setHelperText("A tag such as en, fr or sw; may be empty");
        others.setHelperText(
                "One on each line, with its language before it, such as fr: Institut…");
        kind.setLabel("Kind");
        kind.setItems(BodyKind.values());
        kind.setItemLabelGenerator(BodyKind::word);
        before.setHelperText("Bodies that it took over from");
        ror.setHelperText("From ror.org, such as 05dxps055; its check digits are tested");
        jurisdiction.setHelperText("A state, or a bloc such as the European Union");
        parent.setItemLabelGenerator(BodySummary::label);
        before.setItemLabelGenerator(BodySummary::label);
        parent.setItems(query ->
                bodies.named(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        before.setItems(query ->
                bodies.named(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        watch(name, language, others, code, kind, jurisdiction, parent, ror, before);
    }

    private void watch(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    touched();
                }
            });
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!bodies.mayKeep()) {
            throw new NotAllowed("Member bodies are kept by the network's organizers.");
        }
        stored = event.getRouteParameters().get("slug").map(bodies::get).orElse(null);
        removeAll();
        Div form = new Div(name, language, others, code, kind, jurisdiction, parent, ror, before);
        form.addClassName("plenary-form");
        add(header(), form, buttons(stored == null ? "Add member body" : "Save member body"));
        fill();
        settled();
    }

    @Override
    public String getPageTitle() {
        return title() + " – Plenary";
    }

    private PageHeader header() {
        PageHeader header =
                new PageHeader(title())
                        .context(Parts.link(DirectoryPaths.bodies(), "Member bodies"));
        BodyDetails present = stored;
        if (present != null) {
            String id = present.summary().id().toString();
            header.actions(
                    Parts.button(DirectoryPaths.mergeBodies(id, ""), "Merge with another", false));
        }
        return header;
    }

    private String title() {
        return stored == null ? "Add a member body" : stored.summary().name();
    }

    private void fill() {
        kind.setValue(BodyKind.INSTITUTE);
        if (stored == null) {
            return;
        }
        BodyPlan plan = stored.plan();
        name.setValue(plan.names().getFirst().name());
        language.setValue(plan.names().getFirst().lang());
        others.setValue(
                plan.names().stream()
                        .skip(1)
                        .map(n -> n.lang() + ": " + n.name())
                        .collect(Collectors.joining("\n")));
        code.setValue(plan.shortCode());
        kind.setValue(plan.kind());
        jurisdiction.setValue(plan.jurisdiction());
        ror.setValue(plan.rorId());
        parent.setValue(stored.parent().orElse(null));
        before.setValue(stored.predecessors());
    }

    private BodyPlan plan() {
        var names = new ArrayList<BodyName>();
        names.add(new BodyName(language.getValue(), name.getValue()));
        others.getValue()
                .lines()
                .filter(l -> !l.isBlank())
                .map(BodyEditView::name)
                .forEach(names::add);
        BodySummary part = parent.getValue();
        return new BodyPlan(
                names,
                code.getValue(),
                kind.getValue(),
                jurisdiction.getValue(),
                part == null ? null : part.id(),
                ror.getValue(),
                before.getValue().stream().map(BodySummary::id).toList());
    }

    private static BodyName name(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? new BodyName("", line.strip())
                : new BodyName(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    @Override
    void save() {
        BodyDetails present = stored;
        String slug;
        if (present == null) {
            slug = bodies.create(plan());
        } else {
            slug = present.summary().slug();
            bodies.update(slug, present.version(), plan());
        }
        settled();
        Parts.go(DirectoryPaths.body(slug));
        Toasts.say("Member body saved.");
    }

    @Override
    void reload() {
        acceptStoredVersion();
        fill();
    }

    @Override
    void acceptStoredVersion() {
        BodyDetails present = stored;
        if (present != null) {
            stored = bodies.get(present.summary().slug());
        }
    }
}
