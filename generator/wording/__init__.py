"""Problems → sentences and hints, in English here and in other languages by the catalogue."""
