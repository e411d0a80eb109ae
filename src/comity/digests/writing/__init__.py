"""Smoother prose by a model, where the user names one; nothing leaves the machine without that.

The lines of a digest or an answer go to the `endpoint`; what comes back is taken sentence by sentence, each held
against the sources that it cites (`checking`), and where it fails the source's own words stand (`smoothing`).
"""

from comity.digests.writing.endpoint import Model
from comity.digests.writing.smoothing import Written, smooth, smooth_answer, smooth_page

__all__ = ["Model", "Written", "smooth", "smooth_answer", "smooth_page"]
