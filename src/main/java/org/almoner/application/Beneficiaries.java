package org.almoner.application;

import org.almoner.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stands on the side of an application: the people of the organisation that applies, and of its partners as far as
 * they are registered. They never act for the fund in it.
 */
@Component
public class Beneficiaries {

    private final JdbcClient jdbc;

    Beneficiaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean include(ApplicationId application, PersonId person) {
        return jdbc.sql("""
                        select exists (select from member where person = :person and organisation in (
                          select organisation from application where id = :application
                          union select organisation from partnership where application = :application))
                        """)
                .param("application", application.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
