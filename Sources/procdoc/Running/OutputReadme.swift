/// The page that stays in the output folder of a clone: what the folder is for.
enum OutputReadme {
  static let file = (path: "README.md", bytes: Array(text.utf8))

  private static let text = """
    # Output

    `procdoc build` writes its pages here; `make demo` does so for all of `Content/`. Open `index.html` in a browser.

    The folder is replaced whole at every build: keep nothing of your own in it. Only this page and the marker file
    `.procdoc-output` are kept in version control, and the build writes both itself.

    """
}
