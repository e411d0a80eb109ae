"""Digests: what texts and the record come to in few words, every sentence one that a source wrote.

`tldr` shortens one text; `faq` answers what the record can answer about an actor; `stories` tells what several texts
tell together. `page` is what digests put before their readers, `rendering` prints it in every form.
"""
