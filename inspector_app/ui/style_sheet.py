"""The one style sheet; `@names` are the tokens of `theme.py`."""

from __future__ import annotations

STYLE_SHEET = """
QToolTip { border: 1px solid @border; padding: 4px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget[part="page"] { background: transparent; border: none; }

QLabel[part="title"] { font-size: @title; font-weight: 700; }
QLabel[part="heading"] { font-size: 16px; font-weight: 700; }
QLabel[part="question"] { font-size: @question; }
QLabel[part="display"] { font-size: @display; font-weight: 700; }
QLabel[part="caption"] { font-size: @table; color: @muted; }
QLabel[part="error"] { font-size: @table; color: @bad; }
QLabel[part="number"] { font-size: 28px; font-weight: 700; color: @accent; }

QLabel[tone="info"] { color: @accent; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="risk_red"] { color: @risk_red; }
QLabel[tone="risk_orange"] { color: @risk_orange; }
QLabel[tone="risk_yellow"] { color: @risk_yellow; }
QLabel[tone="risk_blue"] { color: @risk_blue; }

QFrame[part="card"] { background: @surface; border: 1px solid @border; border-radius: @radius; }
QFrame[part="drop"] { background: @surface; border: 2px dashed @muted; border-radius: @radius; }
QFrame[part="drop"][tone="info"] { background: @accent_soft; border-color: @accent; }
QFrame[part="rule"] { background: @border; max-height: 1px; border: none; }
QFrame[part="badge"] { border-radius: 10px; background: @raised; border: 1px solid @border; }
QFrame[part="badge"][tone="info"] { background: @accent_soft; border-color: @accent; }
QFrame[part="badge"][tone="good"] { background: @good_soft; border-color: @good; }
QFrame[part="badge"][tone="bad"], QFrame[part="badge"][tone="risk_red"]
  { background: @bad_soft; border-color: @bad; }
QFrame[part="badge"][tone="warning"] { background: @warning_soft; border-color: @warning; }
QFrame[part="badge"][tone="risk_orange"] { border-color: @risk_orange; }
QFrame[part="badge"][tone="risk_yellow"] { border-color: @risk_yellow; }
QFrame[part="badge"][tone="risk_blue"] { border-color: @risk_blue; }
QFrame[part="notice"] { border-radius: @radius; background: @accent_soft; }
QFrame[part="notice"][tone="good"] { background: @good_soft; }
QFrame[part="notice"][tone="bad"] { background: @bad_soft; }
QFrame[part="notice"][tone="warning"] { background: @warning_soft; }
QFrame[part="notice"] QLabel { background: transparent; }

QPushButton, QToolButton[part="button"] {
  background: @surface; border: 1px solid @border; border-radius: 6px; padding: 6px 14px;
}
QPushButton:hover { background: @raised; border-color: @accent; }
QPushButton:pressed { background: @accent_soft; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[part="primary"] {
  background: @accent; color: @accent_text; border-color: @accent; font-weight: 700;
}
QPushButton[part="primary"]:hover { border-color: @text; }
QPushButton[part="primary"]:focus { border: 2px solid @text; }
QPushButton[part="primary"]:disabled { background: @border; color: @muted; border-color: @border; }
QPushButton[part="hero"] {
  background: @accent; color: @accent_text; border: 2px solid @accent; border-radius: @radius;
  font-size: 24px; font-weight: 700; padding: 20px 40px;
}
QPushButton[part="hero"]:focus, QPushButton[part="hero"]:hover { border-color: @text; }
QPushButton[part="danger"] { color: @bad; border-color: @bad; }
QPushButton[part="link"] { background: transparent; border: 1px solid transparent; color: @accent;
  padding: 2px 6px; text-align: left; }
QPushButton[part="link"]:hover { text-decoration: underline; }
QPushButton[part="link"]:focus { border: 1px solid @accent; }
QPushButton[part="chip"] { border-radius: 13px; padding: 3px 12px; font-size: @table; }
QPushButton[part="chip"]:checked
  { background: @accent_soft; border: 1px solid @accent; color: @accent; }
QPushButton[part="chip"]:focus { border: 2px solid @accent; padding: 2px 11px; }

QLineEdit, QPlainTextEdit, QTextEdit {
  background: @surface; border: 1px solid @border; border-radius: 6px; padding: 5px 8px;
  selection-background-color: @accent; selection-color: @accent_text;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus
  { border: 2px solid @accent; padding: 4px 7px; }
QLineEdit[tone="bad"], QPlainTextEdit[tone="bad"] { border: 1px solid @bad; }
QLineEdit[tone="bad"]:focus, QPlainTextEdit[tone="bad"]:focus { border: 2px solid @bad; }
QLineEdit:disabled { background: @window; color: @muted; }
QComboBox, QDateEdit, QSpinBox { min-height: 28px; }
QComboBox[tone="bad"], QDateEdit[tone="bad"], QSpinBox[tone="bad"] { color: @bad; }

QTableView { font-size: @table; background: @surface; alternate-background-color: @raised;
  border: 1px solid @border; border-radius: @radius; gridline-color: transparent;
  selection-background-color: @accent_soft; selection-color: @text; }
QTableView::item { padding: 4px 8px; border: none; }
QTableView:focus { border: 1px solid @accent; }
QListWidget[part="files"] { background: @surface; border: 1px solid @border;
  border-radius: @radius; selection-background-color: @accent_soft; selection-color: @text; }
QListWidget[part="files"]::item { padding: 8px; }
QListWidget[part="files"]::item:selected { background: @accent_soft; color: @text; }
QListWidget[part="files"]:focus { border: 1px solid @accent; }
QHeaderView { background: @surface; border: none; border-radius: @radius; }
QHeaderView::section { font-size: @table; font-weight: 700; color: @muted; background: @surface;
  border: none; border-bottom: 1px solid @border; padding: 6px 11px; }

QFrame[part="rail"] { background: @rail; border: none; }
QFrame[part="rail"] QLabel { color: @rail_text; }
QFrame[part="rail"] QToolButton { color: @rail_text; background: transparent;
  border: 2px solid transparent; border-radius: @radius; padding: 8px 4px; font-size: @table; }
QFrame[part="rail"] QToolButton:hover { background: rgba(255, 255, 255, 24); }
QFrame[part="rail"] QToolButton:checked
  { background: rgba(255, 255, 255, 40); color: #ffffff; font-weight: 700; }
QFrame[part="rail"] QToolButton:focus { border-color: @rail_text; }
QProgressBar { background: @border; border: none; border-radius: 3px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QProgressBar[part="busy"] { max-height: 3px; min-height: 3px; background: transparent; }
QSplitter::handle { background: transparent; }
QTabWidget::pane { border: none; }
QTabBar::tab { padding: 8px 16px; color: @muted; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; font-weight: 700; }
QTabBar::tab:focus { color: @text; }

QCheckBox::indicator:unchecked { width: 11px; height: 11px; background: @surface;
  border: 1px solid @muted; border-radius: 3px; }
QRadioButton::indicator:unchecked { width: 11px; height: 11px; background: @surface;
  border: 1px solid @muted; border-radius: 6px; }
QCheckBox::indicator:unchecked:disabled, QRadioButton::indicator:unchecked:disabled
  { border-color: @border; }
"""
