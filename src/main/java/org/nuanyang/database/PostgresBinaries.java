package org.nuanyang.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in the class path as an archive for this machine, unpacked once. */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpackedIn(Path cache) {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) throw new CannotStart("database.postgres.missing", name);
        try {
            var home = cache.resolve("postgresql-bin-" + fingerprint(archive));
            if (!Files.exists(home)) unpack(archive, home);
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new CannotStart("database.postgres.unpack", cache).because(e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name + (system().equals("windows") ? ".exe" : "")).toString();
    }

    static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }

    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : String.valueOf(archive.openConnection().getContentLengthLong());
    }

    private static void unpack(URL archive, Path home) throws IOException {
        var fresh = home.resolveSibling(home.getFileName() + ".new" + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(fresh);
        try (var tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) unpack(tar, entry, fresh);
        }
        if (Files.exists(home)) FileSystemUtils.deleteRecursively(fresh);
        else Files.move(fresh, home, ATOMIC_MOVE);
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path fresh) throws IOException {
        var target = fresh.resolve(entry.getName()).normalize();
        if (!target.startsWith(fresh)) throw new IOException(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) target.toFile().setExecutable(true, false);
        }
    }
}
