package org.almoner.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.shared.JsonColumn;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import tools.jackson.databind.json.JsonMapper;

/** Values kept whole in a {@code jsonb} column. */
final class JsonColumns implements GenericConverter {

    private final List<JsonColumn> columns;
    private final JsonMapper json;

    JsonColumns(List<JsonColumn> columns, JsonMapper json) {
        this.columns = columns;
        this.json = json;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return columns.stream()
                .map(JsonColumn::type)
                .flatMap(type ->
                        Stream.of(new ConvertiblePair(type, PGobject.class), new ConvertiblePair(PGobject.class, type)))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source instanceof PGobject column) return json.readValue(column.getValue(), to.getType());
        return source == null ? null : column(json.writeValueAsString(source));
    }

    private static PGobject column(String text) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(text);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }
}
