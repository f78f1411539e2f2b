package org.almoner.identity;

/** How letters leave: the notification module keeps them in the same transaction and sends them later. */
public interface Post {

    void send(String address, String subject, String text);
}
