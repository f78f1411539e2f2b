package org.almoner.web.open;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.almoner.fund.RoundNews;
import org.almoner.fund.RoundRow;
import org.almoner.fund.Rounds;
import org.almoner.web.support.Formats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds that anyone may apply to, as an Atom feed (RFC 4287); the newest news first. */
@Controller
class FeedPage {

    private static final int ENTRIES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Rounds rounds;
    private final Formats formats;
    private final Clock clock;
    private final String base;

    FeedPage(
            Rounds rounds,
            Formats formats,
            Clock clock,
            @Value("${almoner.base-url:http://localhost:8080}") String base) {
        this.rounds = rounds;
        this.formats = formats;
        this.clock = clock;
        this.base = base;
    }

    @GetMapping("/rounds.atom")
    ResponseEntity<String> feed() throws XMLStreamException {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, java.nio.charset.StandardCharsets.UTF_8))
                .body(written(rounds.news(clock.instant(), ENTRIES)));
    }

    private String written(List<RoundNews> news) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", base + "/rounds.atom");
        element(xml, "title", formats.text("open.feed.title"));
        element(
                xml,
                "updated",
                news.stream()
                        .findFirst()
                        .map(RoundNews::updated)
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", base + "/rounds.atom");
        link(xml, "alternate", base + "/rounds");
        for (var each : news) entry(xml, each);
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, RoundNews news) throws XMLStreamException {
        var round = news.round();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + round.id().value());
        element(xml, "title", round.name());
        element(xml, "updated", news.updated().toString());
        link(xml, "alternate", base + "/rounds/" + round.id().value());
        xml.writeStartElement("author");
        element(xml, "name", round.fundName());
        xml.writeEndElement();
        element(xml, "summary", summary(round));
        xml.writeEndElement();
    }

    private String summary(RoundRow round) {
        return "%s Opens %s. Closes %s."
                .formatted(round.summary(), formats.when(round.opensAt()), formats.when(round.closesAt()));
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
