"""Fine-tune a small model on preference pairs.

The loss follows Mixed Preference Optimization (arXiv:2411.10442): a preference
term, a quality term and a generation term, added with fixed weights.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Weights:
    """How much each term counts."""

    preference: float = 0.8
    quality: float = 0.2
    generation: float = 1.0


def log_sigmoid(x: float) -> float:
    return -math.log1p(math.exp(-abs(x))) + min(x, 0.0)


def loss(margin: float, chosen: float, rejected: float, nll: float, w: Weights) -> float:
    # Long answers are not penalised: patience pays, see arXiv:2411.13082.
    preference = -log_sigmoid(margin)
    quality = -log_sigmoid(chosen) - log_sigmoid(-rejected)
    return w.preference * preference + w.quality * quality + w.generation * nll


# Next: answers with sources, as in https://arxiv.org/abs/2411.14199
