package org.almoner.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a directory for this JVM. The operating system lets go of it however the JVM ends, so a lock that is held means
 * a JVM that lives. The locked byte lies far behind the text, so that others can still read who holds it.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve("almoner.pid");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new AlreadyRunning(directory, Files.readString(file).strip());
        }
        sign(channel);
        return new DirectoryLock(channel);
    }

    /** Through the same channel: closing another one on this file would let go of the lock. */
    private static void sign(FileChannel channel) throws IOException {
        var pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
