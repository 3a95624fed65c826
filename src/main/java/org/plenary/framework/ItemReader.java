package org.plenary.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.framework.ItemRows.Row;
import org.springframework.stereotype.Component;

/** Puts items together from their rows; knows no rights except whose names are shown. */
@Component
class ItemReader {
    private static final int MOST_VERSIONS = 200;

    private final ItemRows rows;
    private final ItemPlaces places;
    private final ItemTexts texts;
    private final MemberBodies bodies;
    private final Accounts accounts;
    private final Seats seats;

    ItemReader(
            ItemRows rows,
            ItemPlaces places,
            ItemTexts texts,
            MemberBodies bodies,
            Accounts accounts,
            Seats seats) {
        this.rows = rows;
        this.places = places;
        this.texts = texts;
        this.bodies = bodies;
        this.accounts = accounts;
        this.seats = seats;
    }

    /** All items in the order of the document; three queries. */
    List<Item> tree(FrameworkId framework) {
        var children = new HashMap<Optional<ItemId>, List<Row>>();
        for (Row row : rows.of(framework)) {
            children.computeIfAbsent(Optional.ofNullable(row.parent()), p -> new ArrayList<>())
                    .add(row);
        }
        Map<ItemId, List<BodyId>> leads = rows.leads(framework);
        Map<BodyId, BodySummary> named =
                bodies.all(leads.values().stream().flatMap(List::stream).distinct().toList());
        var document = new ArrayList<Item>();
        walk(children, null, 0, leads, named, document);
        return document;
    }

    private static void walk(
            Map<Optional<ItemId>, List<Row>> children,
            @Nullable ItemId parent,
            int depth,
            Map<ItemId, List<BodyId>> leads,
            Map<BodyId, BodySummary> named,
            List<Item> document) {
        int position = 0;
        for (Row row : children.getOrDefault(Optional.ofNullable(parent), List.of())) {
            List<BodyId> led = leads.getOrDefault(row.id(), List.of());
            document.add(item(row, depth, position++, names(led, named)));
            walk(children, row.id(), depth + 1, leads, named, document);
        }
    }

    /**
     * @throws org.plenary.base.NotFound when it is deleted
     */
    Item item(Row row) {
        if (row.deleted()) {
            throw FrameworkPeople.noItem();
        }
        List<BodyId> led = rows.leads(row.id());
        return item(
                row,
                rows.upwards(row.id()).size() - 1,
                places.children(row.framework(), row.parent()).indexOf(row.id()),
                names(led, bodies.all(led)));
    }

    /** From the top down to the item's children, without the item. */
    List<Item> around(Row row) {
        List<Row> up = rows.upwards(row.id());
        var around = new ArrayList<Item>();
        for (int i = up.size() - 1; i > 0; i--) {
            around.add(item(up.get(i), up.size() - 1 - i, up.get(i).position(), List.of()));
        }
        int position = 0;
        for (Row child : rows.below(row.id())) {
            around.add(item(child, up.size(), position++, List.of()));
        }
        return around;
    }

    List<ItemVersion> history(ItemId item, FrameworkId framework, AccountId reader) {
        var all = texts.of(item, MOST_VERSIONS);
        Map<AccountId, AccountSummary> known =
                seats.seesNames(reader, framework)
                        ? accounts.all(
                                all.stream().map(ItemTexts.Text::by).collect(Collectors.toSet()))
                        : Map.of();
        return all.stream()
                .map(t ->
                        new ItemVersion(
                                t.version(),
                                t.title(),
                                t.text(),
                                t.at(),
                                who(known.get(t.by())),
                                t.amendment()))
                .toList();
    }

    private static String who(@Nullable AccountSummary account) {
        return account == null ? "a drafter" : account.name();
    }

    private static List<BodySummary> names(List<BodyId> led, Map<BodyId, BodySummary> named) {
        return led.stream().map(named::get).filter(Objects::nonNull).distinct().toList();
    }

    private static Item item(Row row, int depth, int position, List<BodySummary> leads) {
        return new Item(
                row.id(),
                row.framework(),
                row.parent(),
                depth,
                position,
                row.kind(),
                row.code(),
                row.title(),
                row.text(),
                leads,
                row.horizon(),
                row.dueOn(),
                row.status(),
                row.version());
    }
}
