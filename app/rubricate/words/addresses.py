"""Words for what can stand in the way of a web page. Registered with `explain` on import."""

from collections.abc import Callable, Mapping
from typing import Final

from rubricate.core.errors import FetchStopped, NotFetched
from rubricate.words.catalogue import tr
from rubricate.words.figures import size
from rubricate.words.refusals import explain


@explain.register
def _(error: NotFetched) -> str:
    return f"{_REASONS[error.reason](error)} {tr('Nothing was added.')}"


@explain.register
def _(_: FetchStopped) -> str:
    return tr("Stopped. Nothing was added.")


def _status(error: NotFetched) -> str:
    if error.detail in ("404", "410"):
        return tr("There is no page at {address} ({n}).", address=error.address, n=error.detail)
    if error.detail in ("401", "403", "451"):
        return tr("{address} is not shown to everybody ({n}). Save it in your browser and add the file.",
                  address=error.address, n=error.detail)  # fmt: skip
    return tr("{address} answered with the error {n}.", address=error.address, n=error.detail)


_REASONS: Final[Mapping[str, Callable[[NotFetched], str]]] = {
    "address": lambda error: tr("{address} is no web address.", address=error.address),
    "scheme": lambda _: tr("Only addresses that begin with http:// or https:// are fetched."),
    "credentials": lambda _: tr("An address with a name and a password in it is not fetched."),
    "host": lambda error: tr("Nobody knows {host}, or there is no network.", host=error.detail),
    "refused": lambda error: tr("{host} does not answer.", host=error.detail),
    "timeout": lambda error: tr("{address} took longer than {n} seconds.", address=error.address, n=error.detail),
    "tls": lambda error: tr("The connection to {host} is not safe: its certificate is wrong.", host=error.detail),
    "status": _status,
    "too_large": lambda error: tr("{address} is larger than {limit}.", address=error.address,
                                  limit=size(int(error.detail))),
    "redirects": lambda error: tr("{address} leads on and on.", address=error.address),
    "private": lambda error: tr("{address} leads to {host}, which is in a private network.", address=error.address,
                                host=error.detail),
    "broken": lambda error: tr("What {address} sent is broken.", address=error.address),
}  # fmt: skip
