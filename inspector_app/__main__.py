"""`python -m inspector_app`."""

import sys

from inspector_app.bootstrap import main

sys.exit(main(sys.argv[1:]))
