"""Saving a picture: one listener a page for every Image button in it.

A picture is drawn in the browser, so it is also saved there: the button asks the chart of its frame for the
image with the headline and source that the frame's margins hold.
"""

import streamlit as st

_LISTENER = st.components.v2.component(
    "save_image",
    html="<span></span>",
    js="""
      export default function () {
        if (window.socialCareSavesImages) return;
        window.socialCareSavesImages = true;
        document.addEventListener("click", (event) => {
          const frame = event.target.closest?.("[data-save-image]")?.dataset.saveImage;
          if (frame) document.querySelector(".st-key-" + frame + " .modebar-btn")?.click();
        });
      }
    """,
)


def listen_for_images() -> None:
    """Make the Image buttons of this page work; call once a page."""
    _LISTENER(key="save-images", height="content")
