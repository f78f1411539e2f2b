package org.almoner.recovery;

import java.util.stream.Collectors;
import org.almoner.notification.Letters;
import org.almoner.organisation.Member;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.springframework.stereotype.Component;

/** Tells whoever answers for the organisation: its leads and signatories. */
@Component
class RecoveryLetters {

    private final Letters letters;
    private final Organisations organisations;

    RecoveryLetters(Letters letters, Organisations organisations) {
        this.letters = letters;
        this.organisations = organisations;
    }

    void raised(Recovery recovery) {
        write("recovery.raised", recovery, recovery.dueOn(), recovery.text());
    }

    void received(Recovery recovery) {
        write("recovery.received", recovery);
    }

    void writtenOff(Recovery recovery) {
        write("recovery.written-off", recovery);
    }

    private void write(String template, Recovery recovery, Object... more) {
        var args = new Object[more.length + 2];
        args[0] = recovery.reference();
        args[1] = recovery.amount();
        System.arraycopy(more, 0, args, 2, more.length);
        var readers = organisations.get(recovery.organisation()).members().stream()
                .filter(member -> member.part() != Part.CONTRIBUTOR)
                .map(Member::person)
                .collect(Collectors.toSet());
        for (var reader : readers) letters.write(reader, template, recovery.id(), args);
    }
}
