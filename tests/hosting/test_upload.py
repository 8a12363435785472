"""A built site in a store of objects of the S3 kind, on this machine: what is in it, and what it never is without."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from boto3 import client
from botocore.exceptions import ClientError
from moto.server import ThreadedMotoServer

from fagportal.hosting.compression import compress, is_copy
from fagportal.hosting.fingerprints import fingerprint
from fagportal.hosting.headers import headers_of, make_rules
from fagportal.hosting.upload import Sent, upload, upload_edition
from tests.hosting.built import FILES, make_built, references

BUCKET = "fagportal"
KEYS = {"AWS_ACCESS_KEY_ID": "proeve", "AWS_SECRET_ACCESS_KEY": "proeve", "AWS_DEFAULT_REGION": "us-east-1"}
CHANGED = {
    "index.html": FILES["index.html"] + "<p>99 99 99 98</p>",
    "assets/css/b.css": FILES["assets/css/b.css"] + "c{color:teal}",
    "assets/js/vendor/ord.js": "export const ord=2",
    "assets/soeg/da/rod.json": '{"folder":"9876543210/"}',
    "assets/soeg/da/9876543210/0.bin": "andre ord",
}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def store(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A client of a store with one empty bucket."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    s3 = client("s3", endpoint_url=endpoint)
    s3.create_bucket(Bucket=BUCKET)
    yield s3
    for key in stored(s3):
        s3.delete_object(Bucket=BUCKET, Key=key)
    s3.delete_bucket(Bucket=BUCKET)
    s3.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return finished(tmp_path / "foer" / "offentlig", {})


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return finished(tmp_path / "efter" / "offentlig", CHANGED)


def finished(folder: Path, changes: Mapping[str, str]) -> Path:
    make_built(folder, {"en/om/index.html": FILES["en/om/index.html"] + "<p>tekst</p>" * 200} | changes)
    if changes:
        (folder / "assets/soeg/da/0123456789/0.bin").unlink()
    fingerprint(folder)
    compress(folder)
    return folder


def stored(s3: Any) -> list[str]:
    return sorted(one["Key"] for one in s3.list_objects_v2(Bucket=BUCKET).get("Contents", ()))


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and not is_copy(path))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


class Recording:
    """A client that notes what it puts and deletes, in order, and gives up before the `last`th of these."""

    def __init__(self, s3: Any, last: int | None = None) -> None:
        self._s3, self._last, self.done = s3, last, list[tuple[str, str]]()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._s3, name)

    def put_object(self, **given: Any) -> None:
        self._note("put", given["Key"])
        self._s3.put_object(**given)

    def delete_object(self, **given: Any) -> None:
        self._note("delete", given["Key"])
        self._s3.delete_object(**given)

    def _note(self, what: str, key: str) -> None:
        if self._last is not None and len(self.done) >= self._last:
            raise ClientError({"Error": {"Code": "503", "Message": "SlowDown"}}, what)
        self.done.append((what, key))


def test_every_object_has_the_bytes_and_headers_of_its_file(store: Any, old: Path) -> None:
    expected = files(old)
    assert upload(old, BUCKET, store) == Sent(len(expected), 0, 0)
    assert stored(store) == sorted(expected)
    for key, content in expected.items():
        got = store.get_object(Bucket=BUCKET, Key=key)
        headers = headers_of(f"/{key}", make_rules())
        assert got["Body"].read() == content
        assert (got["ContentType"], got["CacheControl"]) == (headers["Content-Type"], headers["Cache-Control"]), key
        assert "ContentEncoding" not in got
    (style,) = [key for key in expected if re.fullmatch(r"assets/css/a\..*", key)]
    assert store.head_object(Bucket=BUCKET, Key=style)["CacheControl"] == "public, max-age=31536000, immutable"
    assert store.head_object(Bucket=BUCKET, Key="index.html")["CacheControl"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(store: Any, old: Path) -> None:
    upload(old, BUCKET, store)
    recording = Recording(store)
    assert upload(old, BUCKET, recording) == Sent(0, len(files(old)), 0)
    assert recording.done == []


def test_bytes_of_the_same_length_and_headers_that_changed_are_sent(store: Any, old: Path) -> None:
    upload(old, BUCKET, store)
    (old / "robots.txt").write_text(FILES["robots.txt"].replace("*", "x"), encoding="utf-8")
    store.copy_object(
        Bucket=BUCKET, Key="404.html", CopySource=f"{BUCKET}/404.html", MetadataDirective="REPLACE", CacheControl="x"
    )
    recording = Recording(store)
    upload(old, BUCKET, recording)
    assert sorted(recording.done) == [("put", "404.html"), ("put", "robots.txt")]
    assert store.head_object(Bucket=BUCKET, Key="404.html")["CacheControl"] == "no-cache"


def test_new_names_come_first_pages_last_and_only_then_is_anything_deleted(store: Any, old: Path, new: Path) -> None:
    upload(old, BUCKET, store)
    recording = Recording(store)
    done = upload(new, BUCKET, recording)
    assert stored(store) == sorted(files(new))
    gone = files(old).keys() - files(new).keys()
    assert {key for what, key in recording.done if what == "delete"} == gone and done.deleted == len(gone) > 3

    def stage(one: tuple[str, str]) -> int:
        what, key = one
        if what == "delete":
            return 3
        for_ever = "immutable" in headers_of(f"/{key}", make_rules())["Cache-Control"]
        return 0 if for_ever else 2 if key.endswith(".html") else 1

    stages = [stage(one) for one in recording.done]
    assert stages == sorted(stages) and set(stages) == {0, 1, 2, 3}


def test_what_somebody_else_has_put_in_the_bucket_is_never_deleted(store: Any, old: Path) -> None:
    store.put_object(Bucket=BUCKET, Key="andres/brev.pdf", Body=b"%PDF")
    assert upload(old, BUCKET, store).deleted == 0
    assert "andres/brev.pdf" in stored(store)


def whole(s3: Any) -> bool:
    """Whether every page finds all that it refers to, and what that refers to, and the search too."""
    bodies = {key: s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().decode() for key in stored(s3)}
    folder = re.search(r"\d{10}", bodies["assets/soeg/da/rod.json"])
    assert folder
    needed = {f"assets/soeg/da/{folder[0]}/0.bin"}
    waiting = [key for key in bodies if key.endswith(".html")]
    while waiting and needed <= bodies.keys():
        key = waiting.pop()
        led = {target for target in references(key, bodies[key]) if target.startswith("assets/")}
        waiting += (led - needed) & bodies.keys()
        needed |= led
    return needed <= bodies.keys()


@pytest.mark.parametrize("last", range(0, 16, 3))
def test_an_upload_that_breaks_off_leaves_every_page_whole_and_the_next_one_finishes(
    last: int, store: Any, old: Path, new: Path
) -> None:
    upload(old, BUCKET, store)
    with pytest.raises(ClientError):
        upload(new, BUCKET, Recording(store, last))
    assert whole(store)
    upload(new, BUCKET, store)
    assert whole(store) and stored(store) == sorted(files(new))


def test_the_fag_edition_goes_nowhere_unless_one_says_that_one_knows(
    store: Any, old: Path, tmp_path: Path, endpoint: str
) -> None:
    site = old.parent
    old.rename(site / "fag")
    with pytest.raises(ValueError, match=r"^Udgaven fag er kun til intern brug .* --jeg-ved-at-den-er-intern"):
        upload_edition(site, "fag", BUCKET, endpoint)
    assert stored(store) == []
    assert upload_edition(site, "fag", BUCKET, endpoint, is_allowed=True).sent == len(files(site / "fag"))


@pytest.mark.parametrize(
    ("bucket", "edition", "said"),
    [
        ("findes-ikke", "offentlig", r"^Lageret svarede: .*NoSuchBucket.*\nSiderne i lageret kan stadig læses\."),
        (BUCKET, "andet", r"^Der er ingen bygget udgave i .*andet\. Kør »make site« først$"),
    ],
)
@pytest.mark.usefixtures("store")
def test_what_cannot_be_done_is_said_in_danish(bucket: str, edition: str, said: str, old: Path, endpoint: str) -> None:
    with pytest.raises(ValueError, match=said):
        upload_edition(old.parent, edition, bucket, endpoint, is_allowed=True)
