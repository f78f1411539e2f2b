package org.almoner.payment;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.joda.money.Money;

/** Elements of XML, opened and closed in pairs. */
final class Elements {

    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    Elements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void document(String namespace, Content content) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(namespace);
        content.write();
        xml.writeEndDocument();
        xml.close();
    }

    void in(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    void amount(String name, Money amount) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("Ccy", amount.getCurrencyUnit().getCode());
        xml.writeCharacters(amount.getAmount().toPlainString());
        xml.writeEndElement();
    }
}
