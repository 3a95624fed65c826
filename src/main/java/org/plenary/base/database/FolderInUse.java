package org.plenary.base.database;

import java.nio.file.Path;

/** Another instance owns the data folder. */
public class FolderInUse extends RuntimeException {
    private final Path folder;

    FolderInUse(Path folder) {
        super("Another Plenary is running on the data folder " + folder + ".");
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
