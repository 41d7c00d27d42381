MEASURED: dict[str, float] = {}


def confidence(rule: str) -> float:
    return MEASURED[rule]
