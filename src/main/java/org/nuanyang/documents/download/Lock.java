package org.nuanyang.documents.download;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.nuanyang.documents.Folder;

/** A file that opens with a password, by AES-256 and in its own format: office programs and phones ask for it by themselves. */
final class Lock {
    private Lock() {}

    static byte[] on(FileType type, byte[] file, String password) throws IOException {
        return switch (type) {
            case EXCEL, WORD -> office(file, password);
            case PDF -> pdf(file, password);
            case FOLDER -> folder(file, password);
            case OLD_EXCEL -> throw new IllegalArgumentException("an old workbook is not locked");
        };
    }

    /** Agile encryption of Office (MS-OFFCRYPTO). */
    private static byte[] office(byte[] file, String password) throws IOException {
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, null).getEncryptor();
            encryptor.confirmPassword(password);
            try (var content = encryptor.getDataStream(system)) {
                content.write(file);
            }
            var out = new ByteArrayOutputStream();
            system.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a workbook could not be locked", e);
        }
    }

    /** The folder opens for anybody, and none of its files: their names tell of no child. */
    private static byte[] folder(byte[] file, String password) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var folder = new ZipInputStream(new ByteArrayInputStream(file)); var locked = new Folder(out)) {
            for (ZipEntry each; (each = folder.getNextEntry()) != null; ) {
                var one = on(FileType.ofFile(each.getName()), folder.readAllBytes(), password);
                locked.file(each.getName(), to -> to.write(one));
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(byte[] file, String password) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var policy = new StandardProtectionPolicy(UUID.randomUUID().toString(), password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
