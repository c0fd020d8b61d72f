package org.nuanyang.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and as whom to enter it. Prints without the password. */
record Login(String url, String user, String password) {

    Connection connect() throws SQLException {
        return source().getConnection();
    }

    PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("nuanyang");
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setLogServerErrorDetail(false); // the detail of a violated constraint is a child's data
        return source;
    }

    Login as(String otherUser, String itsPassword) {
        return new Login(url, otherUser, itsPassword);
    }

    Login to(String otherUrl) {
        return new Login(otherUrl, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url.replaceAll("\\?.*", "");
    }
}
