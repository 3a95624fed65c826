package org.plenary.access;

/** Where a request comes from, as it is counted: one line is one place. */
public final class CallerPlace {
    private CallerPlace() {}

    /** The address; one place for a whole IPv6 /64, because a single line can use any of it. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split("%", 2)[0].split(":", -1);
        var prefix = new StringBuilder();
        for (int i = 0; i < Math.min(4, parts.length) && !parts[i].isEmpty(); i++) {
            prefix.append(parts[i]).append(':');
        }
        return prefix.append("/64").toString();
    }
}
