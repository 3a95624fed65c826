package org.plenary.collaboration.replica;

import java.util.List;

/** The structs of one client in an update, ascending without gaps. */
record Section(long client, List<StructData> structs) {}
