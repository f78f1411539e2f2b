package org.almoner.document;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every place that holds files. New ones go into the bucket where there is one; old ones stay where they were put. */
@Component
class Stores {

    private final List<Store> stores;

    Stores(List<Store> stores) {
        this.stores = stores;
    }

    Store forNew() {
        return stores.stream()
                .filter(store -> store.place() == Store.Place.BUCKET)
                .findFirst()
                .orElseGet(stores::getFirst);
    }

    Store at(Store.Place place) {
        return stores.stream()
                .filter(store -> store.place() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Some files lie in a bucket: say which by almoner.documents.s3.bucket"));
    }
}
