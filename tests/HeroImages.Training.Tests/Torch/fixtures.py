"""Writes files as PyTorch does, for the tests of our readers: python3 fixtures.py FOLDER. Needs python3-torch and python3-torchvision."""

import copy
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


def seeded(name):
    """A network with seeded weights, whose batch norms have seen pictures, so that no number grows out of bounds on the way through."""
    torch.manual_seed(11)
    model = getattr(torchvision.models, name)()
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = 1.0
            torch.nn.init.uniform_(module.weight, 0.4, 1.0)
            torch.nn.init.normal_(module.bias, 0, 0.2)
    with torch.no_grad():
        model.train()(pictures())
    return model.eval()


def pictures():
    """The pictures that the tests make too: [2, 3, 96, 128]."""
    i, c, y, x = torch.meshgrid(*(torch.arange(n, dtype=torch.float64) for n in (2, 3, 96, 128)), indexing="ij")
    return (torch.sin(x / (7 + c) + i) + torch.cos(y / (11 - 3 * i)) * (c - 1)).float()


def pooled(model, x):
    """Means of layer2, layer3 and layer4."""
    x = model.maxpool(model.relu(model.bn1(model.conv1(x))))
    means = []
    for stage in (model.layer1, model.layer2, model.layer3, model.layer4):
        x = stage(x)
        means.append(x.mean((2, 3)))
    return torch.cat(means[1:], 1)


class Trunk(torch.nn.Module):
    """All of a network before its classifier, as another user might script it: a map of features."""

    def __init__(self, model):
        super().__init__()
        self.body = torch.nn.Sequential(*list(model.children())[:-2])

    def forward(self, x):
        return self.body(x)


def networks(folder):
    """Weights, and what torchvision's own networks make of the pictures, in double precision."""
    x = pictures()
    expected = {}
    for name in ("resnet18", "resnet34", "resnet50"):
        model = seeded(name)
        state = model.state_dict()
        with torch.no_grad():
            expected[name] = pooled(copy.deepcopy(model).double(), x.double()).tolist()
        if name == "resnet18":
            both(folder, name, state)
            sums = {key: float(t.double().sum()) for key, t in state.items() if t.is_floating_point()}
            (folder / "resnet18.json").write_text(json.dumps(sums))
            bare = {f"module.{key}": t.half() for key, t in state.items() if not key.startswith("fc.") and "num_batches" not in key}
            torch.save({"epoch": 3, "state_dict": bare}, folder / "prefixed.pth")
            torch.jit.save(torch.jit.script(Trunk(model).eval()), str(folder / "resnet18.script"))
        else:
            torch.save(state, folder / f"{name}.zip.pth")
    (folder / "features.json").write_text(json.dumps(expected))


def main(folder):
    torch.manual_seed(7)
    both(folder, "small", small())
    both(folder, "nested", {"epoch": 3, "note": "text", "lr": 0.1, "done": True, "state_dict": {"a": torch.ones(2)}, "optimizer": {"steps": [1, 2]}})
    both(folder, "module", torch.nn.Linear(2, 2))
    networks(folder)


main(Path(sys.argv[1]))
