"""Writes files as PyTorch does, for the tests of our readers: python3 fixtures.py FOLDER. Needs python3-torch and python3-torchvision."""

import json
import sys
from collections import OrderedDict
from pathlib import Path

import torch
import torchvision


def both(folder, name, value):
    torch.save(value, folder / f"{name}.zip.pth")
    torch.save(value, folder / f"{name}.row.pth", _use_new_zipfile_serialization=False)


def small():
    base = torch.arange(24, dtype=torch.float32).reshape(4, 6)
    return OrderedDict(
        whole=base,
        turned=base.t(),
        part=base[1:3, 2:5],
        stepped=base[::2, ::3],
        scalar=torch.tensor(2.5),
        empty=torch.zeros(0, 3),
        half=torch.tensor([1.5, -2.0], dtype=torch.float16),
        brain=torch.tensor([1.5, -2.0], dtype=torch.bfloat16),
        double=torch.tensor([1.5, -2.0], dtype=torch.float64),
        whole_numbers=torch.tensor([1, 2, 3]),
        parameter=torch.nn.Parameter(torch.tensor([7.0, 8.0])),
    )


def main(folder):
    torch.manual_seed(7)
    both(folder, "small", small())
    both(folder, "nested", {"epoch": 3, "note": "text", "lr": 0.1, "done": True, "state_dict": {"a": torch.ones(2)}, "optimizer": {"steps": [1, 2]}})
    both(folder, "module", torch.nn.Linear(2, 2))
    model = torchvision.models.resnet18()
    both(folder, "resnet18", model.state_dict())
    sums = {name: float(t.double().sum()) for name, t in model.state_dict().items() if t.is_floating_point()}
    (folder / "resnet18.json").write_text(json.dumps(sums))


main(Path(sys.argv[1]))
